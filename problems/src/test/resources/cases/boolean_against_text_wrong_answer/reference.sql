SELECT true AS x
