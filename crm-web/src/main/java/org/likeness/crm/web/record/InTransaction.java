package org.likeness.crm.web.record;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a call in one transaction: committed before it returns, rolled back when it throws. A call that collided with another
 * one (deadlock, lost update) is run again with fresh eyes; what the database then still refuses becomes a named refusal. Inside
 * a transaction that exists it takes part in that one.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface InTransaction {}
