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
 * What the text of an option means. A text means itself: no reference is resolved, except the name of a bean for the one
 * option that holds an object.
 */
final class OptionValue {

    /** Options that Camel takes itself, or that mark an endpoint, with their types. */
    static final Map<String, Class<?>> OF_CAMEL = Map.of(
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

    // what Camel would take for a class to make, a property to read or an address to look up is no name
    private static final Pattern BEAN_NAME = Pattern.compile("#(?:bean:)?([^:/#\\s]+)");

    private OptionValue() {}

    /** The value of an option that Camel takes itself; any other as it is. */
    static Object ofCamel(CamelContext context, String option, String value) {
        Class<?> type = OF_CAMEL.get(option);
        if (type == null) {
            return value;
        }
        try {
            return PropertyConfigurerSupport.property(context, type, literal(context, type, value));
        } catch (RuntimeException e) {
            throw notUsable(option, type, value);
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
            throw notUsable(option, type, value);
        }
    }

    /** The value that an option of the endpoint has. */
    static Object get(PolytomicEndpoint endpoint, String option) {
        return CONFIGURER.getOptionValue(endpoint, option, false);
    }

    private static Object literal(CamelContext context, Class<?> type, String value) {
        if (type == String.class) {
            return value;
        }
        if (type == HttpComponent.class) {
            return bean(context, type, value);
        }
        // the generated configurer looks up beans
        if (value.strip().startsWith("#")) {
            throw new IllegalArgumentException("A reference");
        }
        // Camel takes x for no seconds
        if (type == Duration.class && value.chars().noneMatch(Character::isDigit)) {
            throw new IllegalArgumentException("No number");
        }
        return INTEGERS.contains(type) ? integer(type, value.strip()) : value;
    }

    // not Camel's converter, which takes numbers for durations: x is 0 to it, and what is too large another number
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

    // without a cause: its text quotes the whole value
    private static IllegalArgumentException notUsable(String option, Class<?> type, Object value) {
        return new IllegalArgumentException(
                "Option %s cannot be '%s': write %s".formatted(option, Excerpts.value(value), cure(type)));
    }

    private static String cure(Class<?> type) {
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
            return "# and the name that a camel-http component has in the registry, which must be there";
        }
        return "a number";
    }
}
