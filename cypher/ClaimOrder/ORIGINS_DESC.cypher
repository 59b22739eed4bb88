// The claims with the most independent origins first.
CALL originCount(node)
ORDER BY origins DESC, node.id
