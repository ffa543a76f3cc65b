app_period = 12
