// On whose behalf does the source speak?
MATCH (this)-[:ON_BEHALF_OF]->(node:Entity)
