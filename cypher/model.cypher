// The model: every label and relationship type there is, and what they join. A fragment that names anything else, or
// joins what is not joined here, keeps the server from starting. Properties are listed for the reader.

// Someone or something named in claims; once it has spoken it is a Source too.
//   id name kind aliases description isNamed wikidataId   names (the folded name and aliases)   sortName (the folded name)
//   searchTerms searchFields   version recordedAt recordedBy recording
(:Entity)
(:Source)

// Under which an entity of a kind is looked up: key is the kind, a bar and the folded name or alias.
(:Entity)-[:NAMED]->(:Name)

// The army of a state; a district in a region.
(:Entity)-[:PART_OF]->(:Entity)
// To each entity that it is part of, directly or through others; follows from PART_OF. Only a member of a circle is within itself.
(:Entity)-[:WITHIN]->(:Entity)
(:Entity)-[:LOCATED_IN]->(:Entity)

// One immutable text.
//   id fingerprint (address and text) url title sortTitle kind language publishedAt retrievedAt archiveUrl text textHash isParaphrase
//   searchTerms searchFields   version recordedAt recordedBy recording
(:Document)-[:PUBLISHED_BY]->(:Entity)
(:Document)-[:SUPERSEDES]->(:Document)
// From each later text of a page to its first text, and from the first to the newest; both follow from SUPERSEDES.
(:Document)-[:EDITION_OF]->(:Document)
(:Document)-[:NEWEST]->(:Document)

// What is claimed, once.
//   id fingerprint (language and words) text sortText language translationLanguages translationTexts (parallel) tense
//   searchTerms searchFields   version recordedAt recordedBy recording
//   ABOUT: roles
(:Claim)-[:ABOUT]->(:Entity)
(:Claim)-[:CONTRADICTS]->(:Claim)
(:Claim)-[:SUPPORTS]->(:Claim)
(:Claim)-[:RESTATES]->(:Claim)

// One act of saying, as read in one document.
//   id fingerprint (document, source, claim and spans) role speechAct form certainty polarity basis medium saidFrom saidTo saidPrecision section status position
//   spanParts spanStarts spanEnds spanExacts spanPrefixes spanSuffixes (parallel, in text order)   quote cue
//   version recordedAt recordedBy recording endedAt
// What almost every walk asks of a saying is a label beside the property that says it, as a label costs a walk the least:
//   Accepted (status ACCEPTED)   Relay (role RELAY; else an origin)   Denial (polarity NEGATIVE)   OwnVoice (form OWN_VOICE)
(:Source)-[:MADE]->(:Attribution)
(:Attribution:Accepted:Relay:Denial:OwnVoice)
(:Attribution)-[:STATES]->(:Claim)
(:Attribution)-[:APPEARS_IN]->(:Document)
// The next hop outward: the ministry, relayed by the agency.
(:Attribution)-[:RELAYED_BY]->(:Attribution)
// To each relay further outward; follows from RELAYED_BY.   PASSED_ON_BY: hops (1 to the next)
(:Attribution)-[:PASSED_ON_BY]->(:Attribution)
// "…, according to them, …" inside an accusation.
(:Attribution)-[:NESTED_IN]->(:Attribution)
// Whom an accusation, denial or threat is aimed at.
(:Attribution)-[:TARGETS]->(:Entity)
// The communiqué, video or post that it quotes from.
(:Attribution)-[:CITES]->(:Document)
// The spokesperson's institution.
(:Attribution)-[:ON_BEHALF_OF]->(:Entity)

// A fact-checker's published rating.
//   id ratingValue bestRating worstRating alternateName url publishedAt   recordedAt recordedBy recording
(:Verdict)-[:RATES]->(:Claim)
(:Verdict)-[:ISSUED_BY]->(:Entity)
(:Verdict)-[:CITES]->(:Document)

// One recorded change.
//   id at by action reason version changeFields changeBefores changeAfters (parallel, JSON text)
(:Revision)-[:REVISES]->(:Entity)
(:Revision)-[:REVISES]->(:Document)
(:Revision)-[:REVISES]->(:Claim)
(:Revision)-[:REVISES]->(:Attribution)

// A view of the explorer that somebody saved. It never changes, and nothing leads to it.
//   id name sortName (the folded name) address   createdAt createdBy recording
(:View)

// How far the graph's constraints and indexes are, and who is changing them.
//   Migration: version name checksum appliedAt   MigrationLock: id holder until
(:Migration)
(:MigrationLock)
