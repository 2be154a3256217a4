package nl.tegenkracht.web.input;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is said if a required field of a record of input is empty, or is not what it should be. */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Missing {

    /** Key of a message. */
    String value() default "";

    /** The words themselves, of a part that is not translated yet. */
    String dutch() default "";
}
