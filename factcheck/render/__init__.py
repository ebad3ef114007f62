"""Reports, relations and claims to text. Pure: nothing here writes, reads a file or asks the terminal anything."""
