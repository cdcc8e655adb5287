SELECT uuid() AS n
