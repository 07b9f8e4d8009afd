package io.github.camelpolytomic;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;
import org.apache.camel.ExchangePattern;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.component.PropertyConfigurerSupport;

import io.github.camelpolytomic.internal.binding.DynamicParameters;
import io.github.camelpolytomic.internal.text.Excerpts;

/**
 * Converts the text of an option to its value. Text is literal: no reference is resolved, except the bean name in the
 * one option whose value is an object.
 */
final class OptionValue {

    /** Options that Camel handles itself, and the mark of dynamic endpoints, with their types. */
    static final Map<String, Class<?>> CAMEL_OPTIONS = Map.of(
            "lazyStartProducer",
            boolean.class,
            "bridgeErrorHandler",
            boolean.class,
            "autowiredEnabled",
            boolean.class,
            "exchangePattern",
            ExchangePattern.class,
            DynamicParameters.MARK,
            boolean.class);

    private static final PolytomicEndpointConfigurer CONFIGURER = new PolytomicEndpointConfigurer();

    private static final Set<Class<?>> INTEGERS = Set.of(int.class, Integer.class, long.class, Long.class);

    // excludes what Camel treats as a class to create, a property to read or an address to look up
    private static final Pattern BEAN_NAME = Pattern.compile("#(?:bean:)?([^:/#\\s]+)");

    private OptionValue() {}

    /** Converts the value of an option that Camel handles itself; other values are returned unchanged. */
    static Object camelValue(CamelContext context, String option, String value) {
        Class<?> type = CAMEL_OPTIONS.get(option);
        if (type == null) {
            return value;
        }
        try {
            return PropertyConfigurerSupport.property(context, type, literal(context, type, value));
        } catch (RuntimeException e) {
            throw invalid(option, type, value);
        }
    }

    /** Sets an option that the endpoint declares. */
    static boolean set(PolytomicEndpoint endpoint, String option, Object value) {
        CamelContext context = endpoint.getCamelContext();
        Class<?> type = CONFIGURER.getOptionType(option, false);
        try {
            Object literal = value instanceof String text ? literal(context, type, text) : value;
            return CONFIGURER.configure(context, endpoint, option, literal, false);
        } catch (RuntimeException e) {
            throw invalid(option, type, value);
        }
    }

    private static Object literal(CamelContext context, Class<?> type, String value) {
        if (type == String.class) {
            return value;
        }
        if (type == HttpComponent.class) {
            return bean(context, type, value);
        }
        // the generated configurer would look up a bean
        if (value.strip().startsWith("#")) {
            throw new IllegalArgumentException("A reference");
        }
        // Camel converts text without digits to a duration of 0
        if (type == Duration.class && value.chars().noneMatch(Character::isDigit)) {
            throw new IllegalArgumentException("No number");
        }
        return INTEGERS.contains(type) ? integer(type, value.strip()) : value;
    }

    // not Camel's converter, which reads numbers as durations: it converts x to 0 and overflows
    private static Object integer(Class<?> type, String value) {
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(value);
        }
        return Long.valueOf(value);
    }

    private static Object bean(CamelContext context, Class<?> type, String value) {
        Matcher name = BEAN_NAME.matcher(value.strip());
        Object bean = name.matches() ? context.getRegistry().lookupByNameAndType(name.group(1), type) : null;
        if (bean == null) {
            throw new IllegalArgumentException("No such component");
        }
        return bean;
    }

    // without a cause, because its text contains the whole value
    private static IllegalArgumentException invalid(String option, Class<?> type, Object value) {
        return new IllegalArgumentException(
                "Option %s cannot be '%s': write %s".formatted(option, Excerpts.value(value), expected(type)));
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == Duration.class) {
            return "a duration, such as 30s, 5m or PT1H";
        }
        if (type == HttpComponent.class) {
            return "# followed by the name of a camel-http component in the registry";
        }
        return "a number";
    }
}
