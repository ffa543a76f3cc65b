// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package tfplan

import (
	"github.com/go-json-experiment/json/jsontext"
)

// configuration reads the blocks of the configuration.
func (r *reader) configuration() error {
	return r.object(func(name string) (err error) {
		switch name {
		case "provider_config":
			r.plan.Providers = map[string]ProviderConfig{}
			return r.object(func(key string) error {
				config, err := r.providerConfig()
				r.plan.Providers[key] = config
				return err
			})
		case "root_module":
			r.plan.Root, err = r.configModule(r.rootVariable)
			return err
		}
		return r.dec.SkipValue()
	})
}

func (r *reader) providerConfig() (config ProviderConfig, err error) {
	err = r.object(func(name string) (err error) {
		switch name {
		case "name":
			config.Name, err = r.text()
		case "expressions":
			config.Expressions, err = r.expressions()
		default:
			err = r.dec.SkipValue()
		}
		return err
	})
	return config, err
}

// rootVariable reads how a variable of the root module is declared.
func (r *reader) rootVariable(variable string) error {
	return r.object(func(name string) (err error) {
		if name != "sensitive" {
			return r.dec.SkipValue()
		}
		r.secret[variable], err = r.is('t')
		return err
	})
}

// configModule reads the configuration of a module. Each of its variables is for
// variable, nil to skip them.
func (r *reader) configModule(variable func(name string) error) (*Module, error) {
	module := &Module{Resources: map[string]*Block{}, Calls: map[string]*Call{}, Outputs: map[string]Expression{}}
	err := r.object(func(name string) error {
		switch name {
		case "resources":
			return r.array(func() error { return r.block(module) })
		case "variables":
			if variable != nil {
				return r.object(variable)
			}
		case "module_calls":
			return r.object(func(name string) (err error) {
				module.Calls[name], err = r.call()
				return err
			})
		case "outputs":
			return r.object(func(output string) error {
				return r.object(func(name string) (err error) {
					if name != "expression" {
						return r.dec.SkipValue()
					}
					module.Outputs[output], err = r.expression()
					return err
				})
			})
		}
		return r.dec.SkipValue()
	})
	return module, err
}

func (r *reader) call() (*Call, error) {
	call := &Call{}
	err := r.object(func(name string) (err error) {
		switch name {
		case "expressions":
			call.Expressions, err = r.expressions()
		case "for_each_expression":
			call.ForEach, err = r.expressionPointer()
		case "module":
			call.Module, err = r.configModule(nil)
		default:
			err = r.dec.SkipValue()
		}
		return err
	})
	return call, err
}

// block reads a resource block and adds it to its module, if it is wanted.
func (r *reader) block(module *Module) error {
	var (
		mode, terraformType, label string
		block                      Block
		late                       replayed
	)
	r.packed = r.packed[:0]
	expressions := func() error {
		info := r.typeInfo(mode, terraformType)
		if !info.kept {
			return r.dec.SkipValue()
		}
		return r.pack(info, r.checkExpression)
	}
	err := r.object(func(name string) (err error) {
		switch name {
		case "mode":
			mode, err = r.text()
		case "type":
			terraformType, err = r.text()
		case "name":
			label, err = r.text()
		case "provider_config_key":
			block.ProviderKey, err = r.text()
		case "expressions":
			if mode != "" && terraformType != "" {
				return expressions()
			}
			late, err = r.later()
		case "for_each_expression":
			block.ForEach, err = r.expressionPointer()
		default:
			err = r.dec.SkipValue()
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := r.replay(late, expressions); err != nil {
		return err
	}
	info := r.typeInfo(mode, terraformType)
	if !info.kept {
		return nil
	}
	block.info, block.expressions = info, r.texts.get(r.packed)
	key := terraformType + "." + label
	if mode == Data {
		key = "data." + key
	}
	module.Resources[key] = &block
	return nil
}

// checkExpression checks that an expression can be decoded. Most are like one
// before.
func (r *reader) checkExpression(raw jsontext.Value) (bool, error) {
	if _, ok := r.checked[string(raw)]; ok {
		return true, nil
	}
	at := replayed{raw, r.base + r.dec.InputOffset() - int64(len(raw)), r.prefix + r.dec.StackPointer()}
	err := r.replay(at, func() error {
		_, err := r.expression()
		return err
	})
	if err != nil {
		return false, err
	}
	r.checked.put(string(raw), struct{}{})
	return true, nil
}

// expressions reads an object of expressions.
func (r *reader) expressions() (map[string]Expression, error) {
	expressions := map[string]Expression{}
	err := r.object(func(name string) (err error) {
		expressions[name], err = r.expression()
		return err
	})
	return expressions, err
}

func (r *reader) expressionPointer() (*Expression, error) {
	expression, err := r.expression()
	return &expression, err
}

// expression reads what a plan tells of an expression: an object, or nested
// blocks. A nested block that there can be one of at most is an object too;
// its members are expressions.
func (r *reader) expression() (Expression, error) {
	var e Expression
	if r.dec.PeekKind() == '[' {
		err := r.array(func() error {
			block, err := r.expressions()
			e.Blocks = append(e.Blocks, block)
			return err
		})
		return e, err
	}
	var block map[string]Expression
	err := r.object(func(name string) error {
		if name == "references" && r.dec.PeekKind() == '[' {
			return r.array(func() error {
				reference, err := r.text()
				e.References = append(e.References, reference)
				return err
			})
		}
		if name == "constant_value" {
			raw, err := r.dec.ReadValue()
			if err != nil {
				return err
			}
			e.IsConstant = true
			e.Constant, err = decodeValue(raw, nil)
			return err
		}
		if block == nil {
			block = map[string]Expression{}
		}
		member, err := r.expression()
		block[name] = member
		return err
	})
	if block != nil {
		e.Blocks = []map[string]Expression{block}
	}
	return e, err
}
