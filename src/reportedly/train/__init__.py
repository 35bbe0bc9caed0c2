"""Training of the tagger: corpus, network, fit, export to ONNX, evaluation. Needs the extra "train"."""
