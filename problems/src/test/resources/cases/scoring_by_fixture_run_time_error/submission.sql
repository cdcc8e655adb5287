SELECT name FROM product WHERE CASE WHEN price = 12 THEN error('no') ELSE true END
