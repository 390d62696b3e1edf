package io.github.netpol.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On what makes a part of a sentence: left as it is, without a verb, it would check nothing. Tools know this annotation by
 * its simple name; AssertJ's own is in another package in each generation of its versions.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface CheckReturnValue {}
