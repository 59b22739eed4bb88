// Is it known who the source is?
WITH NOT 'unnamed' IN this.bodies AND NOT 'unknown' IN this.bodies AS value
