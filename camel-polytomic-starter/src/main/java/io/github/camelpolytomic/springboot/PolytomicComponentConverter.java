package io.github.camelpolytomic.springboot;

import java.util.Set;

import org.apache.camel.component.http.HttpComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

import io.github.camelpolytomic.PolytomicConfiguration;

/**
 * Resolves the bean of a property with the value {@code #bean:name}, {@code #name} or {@code name}, and takes keys
 * literally.
 */
final class PolytomicComponentConverter implements GenericConverter {

    private static final String BEAN = "#bean:";

    private final ApplicationContext application;

    PolytomicComponentConverter(ApplicationContext application) {
        this.application = application;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, HttpComponent.class),
                new ConvertiblePair(String.class, PolytomicConfiguration.class),
                new ConvertiblePair(String.class, Secret.class));
    }

    @Override
    public Object convert(Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (targetType.getType() == Secret.class) {
            return new Secret(source.toString());
        }
        String reference = source.toString();
        if (reference.startsWith(BEAN)) {
            reference = reference.substring(BEAN.length());
        } else if (reference.startsWith("#")) {
            reference = reference.substring(1);
        }
        return application.getBean(reference, targetType.getType());
    }
}
