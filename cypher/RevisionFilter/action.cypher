// Is it one of these actions?

// narrow
WHERE node.action IN $action
