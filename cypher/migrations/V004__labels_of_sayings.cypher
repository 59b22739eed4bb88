// What almost every walk asks of a saying becomes a label: whether it is accepted,
MATCH (a:Attribution) WHERE a.status = 'ACCEPTED' SET a:Accepted;

// whether it passes on what another said,
MATCH (a:Attribution) WHERE a.role = 'RELAY' SET a:Relay;

// whether it denies,
MATCH (a:Attribution) WHERE a.polarity = 'NEGATIVE' SET a:Denial;

// whether the publisher says it itself.
MATCH (a:Attribution) WHERE a.form = 'OWN_VOICE' SET a:OwnVoice;
