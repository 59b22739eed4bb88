// Saves a view of the explorer under a name.

// read
MATCH (v:View {id: $id})
RETURN v.id AS id

// write
CREATE (:View {
  id: $id, name: $name, sortName: $sortName, address: $address,
  createdAt: $recordedAt, createdBy: $recordedBy, recording: $recording
})
