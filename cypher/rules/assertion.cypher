// assertion(x): Is this attribution a visible one that affirms its claim and is no relay?
NOT x:Relay AND NOT x:Denial AND visible(x)
