SELECT nmae FROM product
