// Which nodes are on this path?
UNWIND this.steps AS node
