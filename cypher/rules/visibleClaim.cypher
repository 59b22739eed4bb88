// visibleClaim(claim): Is this claim visible? A visible attribution states it, or a visible verdict rates it.
stated(claim) OR rated(claim)
