// What are the attributions now?
UNWIND this.attributions AS node
