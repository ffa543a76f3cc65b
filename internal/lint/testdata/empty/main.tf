# No issues: a module with nothing in it.
