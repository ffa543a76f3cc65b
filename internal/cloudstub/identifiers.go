// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import (
	"crypto/rand"
	"fmt"
	"hash/fnv"
	"math/big"
	"strings"
)

// randomText returns n random lower-case letters and digits.
func randomText(n int) string {
	text := ""
	for len(text) < n {
		text += strings.ToLower(rand.Text())
	}
	return text[:n]
}

// randomUUID returns a UUID as Huawei uses for ids.
func randomUUID() string {
	b := make([]byte, 16)
	_, _ = rand.Read(b) // never fails
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

// randomDigits returns a number of n digits as text.
func randomDigits(n int) string {
	low := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n-1)), nil)
	span := new(big.Int).Mul(low, big.NewInt(9))
	number, _ := rand.Int(rand.Reader, span) // never fails
	return number.Add(number, low).String()
}

// publicIP returns an address of TEST-NET-3, always the same for an id, so that
// an EIP and the server it is given to agree without knowing each other.
func publicIP(id string) string { return fmt.Sprintf("203.0.113.%d", 1+hash(id)%254) }

// privateIP returns an address of a private network, always the same for an id.
func privateIP(id string) string { return fmt.Sprintf("192.168.0.%d", 10+hash(id)%240) }

func hash(text string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(text)) // never fails
	return h.Sum32()
}
