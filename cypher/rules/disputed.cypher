// disputed(claim): Is this claim affirmed, and is it also denied, or one affirmed that contradicts it?
affirmed(claim) AND (denied(claim) OR contradicted(claim))
