// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

// Fact is a value that is known, unknown or absent. Unknown means that
// Terraform will learn it later, or that what is there cannot be read; absent
// means that nobody states it. The zero value is absent, so a fact that no code
// fills in is never taken for a value.
type Fact[T any] struct {
	value T
	state factState
	// unreadable says why what is there cannot be read; nil where nothing is
	// there yet.
	unreadable error
}

type factState uint8

const (
	absent factState = iota
	unknown
	known
)

// Known returns a fact with the value v.
func Known[T any](v T) Fact[T] { return Fact[T]{value: v, state: known} }

// Unknown returns a fact whose value will be learned later.
func Unknown[T any]() Fact[T] { return Fact[T]{state: unknown} }

// Unreadable returns an unknown fact of which something is there that cannot be
// read, with the reason: no apply will bring it. Without a reason it is
// [Unknown].
func Unreadable[T any](reason error) Fact[T] { return Fact[T]{state: unknown, unreadable: reason} }

// Absent returns a fact that nobody states.
func Absent[T any]() Fact[T] { return Fact[T]{} }

// IsKnown reports whether the fact has a value.
func (f Fact[T]) IsKnown() bool { return f.state == known }

// IsUnknown reports whether the fact will be learned later, or cannot be read.
func (f Fact[T]) IsUnknown() bool { return f.state == unknown }

// Unreadable returns why what is there cannot be read, nil for any other fact.
func (f Fact[T]) Unreadable() error { return f.unreadable }

// Waits reports whether the fact will be learned later.
func (f Fact[T]) Waits() bool { return f.state == unknown && f.unreadable == nil }

// IsAbsent reports whether nobody states the fact.
func (f Fact[T]) IsAbsent() bool { return f.state == absent }

// Value returns the value and whether it is known. The value of a fact that is
// not known is T's zero value.
func (f Fact[T]) Value() (T, bool) { return f.value, f.state == known }

// OrElse returns the value when it is known and fallback otherwise.
func (f Fact[T]) OrElse(fallback T) T {
	if f.state == known {
		return f.value
	}
	return fallback
}

// Or returns f unless it is absent, and other then. An unknown fact stays
// unknown: that somebody states it is already known.
func (f Fact[T]) Or(other Fact[T]) Fact[T] {
	if f.state == absent {
		return other
	}
	return f
}

// Map returns the fact of fn's result for a known value, and keeps unknown and
// absent as they are.
func Map[T, U any](f Fact[T], fn func(T) U) Fact[U] {
	if f.state == known {
		return Known(fn(f.value))
	}
	return As[U](f)
}

// As returns a fact that is not known as one of another type, unknown or absent
// as it is. The value of a known one has no place in it: it becomes absent.
func As[U, T any](f Fact[T]) Fact[U] {
	if f.state == known {
		return Absent[U]()
	}
	return Fact[U]{state: f.state, unreadable: f.unreadable}
}
