SELECT count(*) AS n FROM read_csv('/etc/passwd')
