"""Opens a project in QGIS without a window, reads every feature, and prints what it found as JSON."""

import json
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import QgsApplication, QgsMapLayerType, QgsMapRendererParallelJob, QgsMapSettings, QgsProject
from qgis.PyQt.QtCore import QEventLoop, QSize

project_file, style_file = sys.argv[1:]
application = QgsApplication([], False)
application.initQgis()
project = QgsProject.instance()
is_read = project.read(project_file)


def describe(node):
    layer = node.layer()
    is_vector = layer.type() == QgsMapLayerType.VectorLayer
    return {
        "name": layer.name(),
        "isValid": layer.isValid(),
        "group": node.parent().name(),
        "count": layer.featureCount() if is_vector else None,
        "read": sum(1 for _ in layer.getFeatures()) if is_vector else None,
        "legend": [item.label() for item in layer.renderer().legendSymbolItems()] if is_vector else [],
        "licences": layer.metadata().licenses(),
    }


def colours_drawn():
    """Kinds of pixels of a small picture of all of it: one is an empty map."""
    settings = QgsMapSettings()
    settings.setLayers([node.layer() for node in project.layerTreeRoot().findLayers()])
    settings.setDestinationCrs(project.crs())
    settings.setBackgroundColor(project.backgroundColor())
    settings.setOutputSize(QSize(300, 280))
    settings.setExtent(project.viewSettings().defaultViewExtent())
    job = QgsMapRendererParallelJob(settings)
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    job.start()
    loop.exec_()
    image = job.renderedImage()
    return len({image.pixel(x, y) for x in range(0, 300, 2) for y in range(0, 280, 2)}), len(job.errors())


layers = [describe(node) for node in project.layerTreeRoot().findLayers()]
message, is_styled = project.mapLayersByName(layers[0]["name"])[0].loadNamedStyle(style_file)
drawn, errors = colours_drawn()
found = {
    "isRead": is_read,
    "title": project.title(),
    "crs": project.crs().authid(),
    "layers": layers,
    "isStyled": is_styled,
    "coloursDrawn": drawn,
    "drawingErrors": errors,
}
print(json.dumps(found))
