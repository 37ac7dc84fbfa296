INSERT INTO orders VALUES (1, 'Ada; "and" O''Brien');
