// Which things are on this way?
UNWIND this.steps AS node
