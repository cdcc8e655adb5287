SELECT struct_pack(a := 1, b := 'x') AS s
