// The model: every label, relationship type and property there is, and which labels a relationship joins. It is data:
// the server does not start if a statement names or joins anything else. Nodes stand with their properties, and labels
// that one node may have stand together; relationships stand with their properties, if they have any.

// Someone or something named in claims. It is a Source too once an attribution is made by it.
// sortName: the folded name. updating: set and removed at once, to lock the node.
(:Entity:Source {
  id :: STRING, name :: STRING, kind :: STRING, aliases :: LIST<STRING>, description :: STRING, isNamed :: BOOLEAN,
  wikidataId :: STRING, sortName :: STRING, searchTerms :: STRING, searchFields :: LIST<STRING>,
  version :: INTEGER, recordedAt :: STRING, recordedBy :: STRING, recording :: STRING, updating :: BOOLEAN
})

// Under which an entity is looked up: its kind, a bar and the folded name or alias; or `wikidata`, a bar and the item.
(:Name {key :: STRING, taking :: BOOLEAN})
(:Entity)-[:NAMED]->(:Name)

// The army of a state; a district in a region. isIndependent: it does not speak for the whole, as a court or an opposition.
(:Entity)-[:PART_OF {from :: STRING, to :: STRING, isIndependent :: BOOLEAN}]->(:Entity)
// To each entity that it is part of, directly or through others. Derived from PART_OF. Only a member of a circle is within itself.
(:Entity)-[:WITHIN]->(:Entity)
(:Entity)-[:LOCATED_IN]->(:Entity)

// One immutable text of a publication. address: the same for all spellings of its url. fingerprint: address and text. sortTitle: the folded title.
(:Document {
  id :: STRING, fingerprint :: STRING, url :: STRING, address :: STRING, title :: STRING, sortTitle :: STRING, kind :: STRING,
  language :: STRING, publishedAt :: STRING, retrievedAt :: STRING, archiveUrl :: STRING, text :: STRING,
  textHash :: STRING, isParaphrase :: BOOLEAN, searchTerms :: STRING, searchFields :: LIST<STRING>,
  version :: INTEGER, recordedAt :: STRING, recordedBy :: STRING, recording :: STRING, updating :: BOOLEAN
})
(:Document)-[:PUBLISHED_BY]->(:Entity)
(:Document)-[:SUPERSEDES]->(:Document)
// From each later text of a page to its first text, and from the first to the newest. Both are derived from SUPERSEDES.
(:Document)-[:EDITION_OF]->(:Document)
(:Document)-[:NEWEST]->(:Document)

// Whose passages it copies; starts and ends are those of the passages in the copying text, parallel, empty if all is copied.
// status: ACCEPTED, or REJECTED where somebody found that it is no copy.
(:Document)-[:COPIES {
  status :: STRING, starts :: LIST<INTEGER>, ends :: LIST<INTEGER>, recordedAt :: STRING, recordedBy :: STRING
}]->(:Document)

// What is claimed, once, however often it is said. wording: language and words. fingerprint: wording and event time.
// sortText: the folded text.
// translationLanguages and translationTexts are parallel.
(:Claim {
  id :: STRING, wording :: STRING, fingerprint :: STRING, text :: STRING, sortText :: STRING, language :: STRING,
  translationLanguages :: LIST<STRING>, translationTexts :: LIST<STRING>, tense :: STRING,
  happenedFrom :: STRING, happenedTo :: STRING, happenedPrecision :: STRING,
  searchTerms :: STRING, searchFields :: LIST<STRING>,
  version :: INTEGER, recordedAt :: STRING, recordedBy :: STRING, recording :: STRING, updating :: BOOLEAN
})
(:Claim)-[:ABOUT {roles :: LIST<STRING>}]->(:Entity)
(:Claim)-[:CONTRADICTS {recordedAt :: STRING, recordedBy :: STRING, recording :: STRING}]->(:Claim)
(:Claim)-[:SUPPORTS {recordedAt :: STRING, recordedBy :: STRING, recording :: STRING}]->(:Claim)
(:Claim)-[:RESTATES {recordedAt :: STRING, recordedBy :: STRING, recording :: STRING}]->(:Claim)
// To each other claim of its group: those that restate it or that it restates, directly or through others. Derived from RESTATES.
(:Claim)-[:SAME_AS]->(:Claim)

// One act of attributing, as read in one document. fingerprint: document, source, claim and spans. The lists of spans
// are parallel, in the order of the text. Frequent conditions are labels, the cheapest test on a walk:
// Accepted (status ACCEPTED), Relay (role RELAY), Denial (polarity NEGATIVE), OwnVoice (form OWN_VOICE).
// Derived for accepted attributions that are neither relays nor denials: Root (derives from no other), Uncredited (restates
// another without credit), rootBodies (of a root: for each of those for whom it speaks the id of the origin and those of the
// outermost bodies, joined by spaces), circle (the least id of its circle, where it leads to no root).
// Derived where its document has a newer text: newestStarts and newestEnds (where its spans stand in the newest text of the
// page, parallel to them) or mismatchInNewest (why they do not).
(:Attribution:Accepted:Relay:Denial:OwnVoice:Root:Uncredited {
  id :: STRING, fingerprint :: STRING, role :: STRING, speechAct :: STRING, form :: STRING, certainty :: STRING,
  polarity :: STRING, basis :: STRING, hedge :: STRING, medium :: STRING, saidFrom :: STRING, saidTo :: STRING, saidPrecision :: STRING,
  section :: STRING, status :: STRING, position :: INTEGER, quote :: STRING, cue :: STRING,
  spanParts :: LIST<STRING>, spanStarts :: LIST<INTEGER>, spanEnds :: LIST<INTEGER>, spanExacts :: LIST<STRING>,
  spanPrefixes :: LIST<STRING>, spanSuffixes :: LIST<STRING>, version :: INTEGER, recordedAt :: STRING,
  recordedBy :: STRING, recording :: STRING, endedAt :: STRING, updating :: BOOLEAN,
  rootBodies :: LIST<STRING>, circle :: STRING,
  mismatchInNewest :: STRING, newestStarts :: LIST<INTEGER>, newestEnds :: LIST<INTEGER>
})
(:Source)-[:MADE]->(:Attribution)
(:Attribution)-[:STATES]->(:Claim)
(:Attribution)-[:APPEARS_IN]->(:Document)
// The next hop outward: the ministry, relayed by the agency.
(:Attribution)-[:RELAYED_BY]->(:Attribution)
// To each relay further outward. Derived from RELAYED_BY. hops: 1 to the next.
(:Attribution)-[:PASSED_ON_BY {hops :: INTEGER}]->(:Attribution)
// "…, according to them, …" inside an accusation.
(:Attribution)-[:NESTED_IN]->(:Attribution)
// Whom an accusation, denial or threat is aimed at.
(:Attribution)-[:TARGETS]->(:Entity)
// The communiqué, video or post that it quotes from.
(:Attribution)-[:CITES]->(:Document)
// The spokesperson's institution.
(:Attribution)-[:ON_BEHALF_OF]->(:Entity)

// From one to another of the same claim group. Derived by the rules of docs/origins.md, or recorded.
// status: ACCEPTED, or REJECTED where somebody found that it does not derive from it.
(:Attribution)-[:DERIVED_FROM {rules :: LIST<STRING>, status :: STRING}]->(:Attribution)

// A fact-checker's published rating: verbatim, and in common terms where somebody gave these (rating).
(:Verdict {
  id :: STRING, ratingValue :: STRING, bestRating :: STRING, worstRating :: STRING, alternateName :: STRING,
  rating :: STRING, url :: STRING, publishedAt :: STRING, status :: STRING, version :: INTEGER, recordedAt :: STRING,
  recordedBy :: STRING, recording :: STRING, endedAt :: STRING, updating :: BOOLEAN
})
(:Verdict)-[:RATES]->(:Claim)
(:Verdict)-[:ISSUED_BY]->(:Entity)
(:Verdict)-[:CITES]->(:Document)
// A new review at another address, by the same issuer and of the same claim.
(:Verdict)-[:SUPERSEDES]->(:Verdict)

// One recorded change. The lists of changes are parallel; their values are JSON texts.
(:Revision {
  id :: STRING, at :: STRING, by :: STRING, action :: STRING, reason :: STRING, version :: INTEGER,
  changeFields :: LIST<STRING>, changeBefores :: LIST<STRING>, changeAfters :: LIST<STRING>
})
(:Revision)-[:REVISES]->(:Entity)
(:Revision)-[:REVISES]->(:Document)
(:Revision)-[:REVISES]->(:Claim)
(:Revision)-[:REVISES]->(:Attribution)
(:Revision)-[:REVISES]->(:Verdict)

// A view of the explorer that somebody saved. It never changes, and nothing leads to it. sortName: the folded name.
(:View {
  id :: STRING, name :: STRING, sortName :: STRING, address :: STRING, createdAt :: STRING, createdBy :: STRING,
  recording :: STRING
})

// Which migrations were applied, and which process is applying them now.
(:Migration {version :: INTEGER, name :: STRING, checksum :: STRING, appliedAt :: STRING})
(:MigrationLock {id :: STRING, holder :: STRING, until :: STRING})
