# A server backs five authorization codes at most.
package main

deny contains message if {
	some server in input.resource_changes
	server.type == "icp_filing_server"
	codes := [code |
		some code in input.resource_changes
		code.type == "icp_authorization_code"
		code.change.after.filing_server == server.change.after.id
	]
	count(codes) > 5
	message := sprintf("%s has %d codes", [server.address, count(codes)])
}
