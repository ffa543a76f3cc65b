web_period = 1
