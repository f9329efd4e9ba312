package org.likeness.crm.web.api;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Answers a POST that repeats an {@code Idempotency-Key} as it was answered the first time, without doing it again. */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Once {

    /** {@code false} where the answer holds a secret that is kept nowhere: a repetition is refused instead of answered. */
    @Nonbinding
    boolean keepsAnswer() default true;
}
