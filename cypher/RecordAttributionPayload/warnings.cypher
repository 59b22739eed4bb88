// What deserves a look?
WITH this.warnings AS value
