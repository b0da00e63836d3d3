/// What tests of several packages share: invented complaints, keys and a clock that stands.
package id.penghubung.testing;
