/** The first classes of the server process: they load Payara Micro from its unpacked jars by an index, and start it. */
package org.likeness.crm.boot;
