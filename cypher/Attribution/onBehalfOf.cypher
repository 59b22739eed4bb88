// On whose behalf was it said?
MATCH (this)-[:ON_BEHALF_OF]->(node:Entity)
