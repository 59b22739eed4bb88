// Whether passages stand in the newest text of their page is worked out when a text is recorded, not in Cypher.
COMPUTE newest;
