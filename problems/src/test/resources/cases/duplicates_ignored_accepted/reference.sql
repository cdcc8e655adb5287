SELECT quantity FROM sale
