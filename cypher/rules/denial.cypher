// denial(x): Is this attribution a visible one that denies its claim and is no relay?
NOT x:Relay AND x:Denial AND visible(x)
