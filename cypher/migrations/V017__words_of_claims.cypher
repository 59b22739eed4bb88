// Claims are the same with other apostrophes and quotation marks, and with or without a final full stop.
COMPUTE identities;
