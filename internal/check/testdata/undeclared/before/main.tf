output "server" {
  value = "alicloud/ecs/platform"
}
