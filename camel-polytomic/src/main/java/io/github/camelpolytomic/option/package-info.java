/** Values of options, the options of runs, and the names of headers. */
package io.github.camelpolytomic.option;
