// A saved view is found by its id, which comes from its name and its address: the same one is kept once.
CREATE CONSTRAINT view_id IF NOT EXISTS FOR (n:View) REQUIRE n.id IS UNIQUE;
