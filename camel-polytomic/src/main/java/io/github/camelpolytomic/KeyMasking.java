package io.github.camelpolytomic;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.ContextServicePlugin;

import io.github.camelpolytomic.internal.binding.MaskedUri;

/**
 * Has Camel mask our keys in URIs, logs and JMX. Camel loads it by itself when it makes a context, before any route is added.
 */
public final class KeyMasking implements ContextServicePlugin {

    @Override
    public void load(CamelContext camelContext) {
        mask(camelContext);
    }

    // Camel masks apiKey by itself. Setting the words replaces them, so the user's own stay in.
    static void mask(CamelContext camelContext) {
        ExtendedCamelContext context = camelContext.getCamelContextExtension();
        String words = context.getAdditionalSensitiveKeywords();
        String ours = String.join(",", MaskedUri.SECRETS);
        if (words == null) {
            context.setAdditionalSensitiveKeywords(ours);
        } else if (!words.contains(ours)) {
            context.setAdditionalSensitiveKeywords(words + "," + ours);
        }
    }
}
