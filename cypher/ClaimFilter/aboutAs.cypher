// Does one of these have this role in it?

// start
UNWIND $aboutAs AS wanted
MATCH (e:Entity {id: wanted.entity})<-[about:ABOUT]-(node:Claim)
WHERE wanted.role IN about.roles

// narrow
MATCH (node)-[about:ABOUT]->(e:Entity)
WHERE any(wanted IN $aboutAs WHERE wanted.entity = e.id AND wanted.role IN about.roles)
