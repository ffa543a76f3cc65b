# Called by ../../main.tf.

variable "months" {
  type = number
}

module "web" {
  source = "../web"

  period = var.months
}
