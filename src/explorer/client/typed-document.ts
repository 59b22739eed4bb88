/** A document's text, which knows the types of its variables and of its result. */
export type TypedDocument<Data, Variables> = string & { readonly __types?: (variables: Variables) => Data };
